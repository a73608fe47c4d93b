class CourierWebhooksController < ApplicationController
  skip_before_action :verify_authenticity_token

  def create
    SenderCheck.new(request.raw_post, request.headers['X-Courier-Signature']).call
    Parcel.find_by!(code: params[:code]).update!(state: params[:state])
    head :ok
  end
end
